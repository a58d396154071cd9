import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URLClassLoader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar whose class files are of a format so old that the AOT cache of JDK 25 passes them over, and with them all classes that
 * name them, as class files of Java 8, with the same code: {@code java NewerClasses.java FROM TO}. The main thread of a start took 50 to
 * 90 ms less of the processor with the library that reads the command line, which is compiled for Java 5, in the cache. Needs JDK 24 or newer.
 */
final class NewerClasses {
    private static final int JAVA_8 = 52;

    private NewerClasses() {}

    public static void main(String[] args) throws IOException {
        var from = Path.of(args[0]);
        try (var classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
                var jar = new JarFile(from.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            // what is merged where branches of a method meet is found by the classes that the types extend
            var known = ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
            var format = ClassFile.of(ClassHierarchyResolverOption.of(known));
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var bytes = jar.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith(".class") ? newer(format, bytes) : bytes);
                to.closeEntry();
            }
        }
    }

    private static byte[] newer(ClassFile format, byte[] bytes) {
        var type = format.parse(bytes);
        if (type.majorVersion() >= JAVA_8) {
            return bytes;
        }
        // methods are written anew for the tables of types that newer formats have
        var methods = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return format.transformClass(
                type,
                methods.andThen((made, element) -> {
                    if (element instanceof ClassFileVersion) {
                        made.withVersion(JAVA_8, 0);
                    } else {
                        made.with(element);
                    }
                }));
    }
}
