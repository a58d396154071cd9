package dev.wensou.ingest;

/**
 * Where a file lies.
 *
 * @param root the real path of the corpus root that lists it, or of the folder of a root that is a file
 * @param path its path from there, with {@code /} between names
 */
record FileLocation(String root, String path) {
    FileLocation {
        root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    /** What tells it from all other files, whichever of several roots lists it. */
    String absolute() {
        return root + "/" + path;
    }

    /** The last name of the root. */
    String rootName() {
        return root.substring(root.lastIndexOf('/') + 1);
    }

    /** Whether it lies in a folder, or is that file. */
    boolean isIn(String folder) {
        var own = absolute();
        return own.equals(folder) || own.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
