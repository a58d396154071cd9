package dev.wensou.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the pages, in memory. What pages are made of has a second address in a folder that is named after all their
 * content, so that a browser may keep it for good: modules name each other by relative addresses and so stay within the folder.
 *
 * @param byName scripts, styles, pictures and pages by their names; of links and hidden files none, as they may lead anywhere
 * @param folder such as {@code /assets/0123456789abcdef/}; another one for other content
 */
public record PageFiles(SortedMap<String, byte[]> byName, String folder) {
    /** What the name of a folder looks like; the first group is the name of the file in it. */
    public static final Pattern ADDRESS = Pattern.compile("/assets/[0-9a-f]{16}/([a-z0-9-]+\\.[a-z]+)");

    private static final Pattern KNOWN = Pattern.compile("[^.].*\\.(html|js|css|svg)");
    private static final Pattern LINK = Pattern.compile("(\\s(?:src|href)=\")/([a-z0-9-]+\\.(?:js|css|svg))\"");
    private static final int HASH_BYTES = 8;

    /** @throws IOException if the folder cannot be read */
    public static PageFiles of(Path folder) throws IOException {
        var byName = new TreeMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (KNOWN.matcher(name).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    byName.put(name, Files.readAllBytes(file));
                }
            }
        }
        if (byName.containsKey(SearchPage.INDEX)) {
            var styles = JoinedStyles.of(folder).css();
            byName.put(JoinedStyles.PATH.substring(1), styles.getBytes(StandardCharsets.UTF_8));
        }
        return new PageFiles(byName, "/assets/" + hash(byName) + "/");
    }

    /** Whether a file is a page, which has an address that stays. */
    public static boolean isPage(String name) {
        return name.endsWith(".html");
    }

    /** A page that names what it is made of by the addresses that a browser may keep. */
    String linked(String html) {
        return LINK.matcher(html)
                .replaceAll(link -> isThere(link.group(2))
                        ? Matcher.quoteReplacement(link.group(1) + folder + link.group(2) + "\"")
                        : Matcher.quoteReplacement(link.group()));
    }

    /** What is sent for a file: its bytes, or a page with its links. */
    public byte[] content(String name) {
        var bytes = byName.get(name);
        return isPage(name)
                ? linked(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    private boolean isThere(String name) {
        return byName.containsKey(name) && !isPage(name);
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                if (!isPage(name)) {
                    digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
