package dev.wensou.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what an I/O error means, where Java's own message is only a path. */
final class IoMessages {
    private IoMessages() {}

    static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": access denied; check its permissions";
            case NoSuchFileException missing
            when missing.getReason() == null -> missing.getFile() + ": no such file or directory";
            case FileSystemException file -> file.getMessage();
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }
}
