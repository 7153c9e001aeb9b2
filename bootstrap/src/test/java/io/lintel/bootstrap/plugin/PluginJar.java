package io.lintel.bootstrap.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Makes jars as the author of a plugin would: compiled against Lintel, with a manifest. */
final class PluginJar {

  private static final String SERVICES = "META-INF/services/";
  private static final String EVENTS = "io.lintel.domain.event.EventBackend";
  private static final String FORMATS = "io.lintel.messaging.ingest.MessageFormat";

  private PluginJar() {}

  /**
   * With a target of events.
   *
   * @param scratch where it may leave files
   * @param scheme of the backend in it
   * @param madeFor which plugin interface its manifest names; none if empty
   */
  static void write(Path scratch, Path jar, String scheme, String madeFor) {
    var type = type(jar);
    write(scratch, jar, EVENTS, type, events(type, scheme), madeFor);
  }

  /** With a format of messages. */
  static void writeFormat(Path scratch, Path jar, String word) {
    var type = type(jar);
    write(scratch, jar, FORMATS, type, format(type, word), "1");
  }

  private static String type(Path jar) {
    return "Brought" + Integer.toHexString(jar.toString().hashCode());
  }

  private static void write(
      Path scratch, Path jar, String service, String type, String source, String madeFor) {
    try {
      Files.createDirectories(jar.getParent());
      var folder = Files.createTempDirectory(scratch, "classes");
      compile(folder, type, source);
      var manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      if (!madeFor.isEmpty()) {
        manifest.getMainAttributes().putValue("Lintel-Plugin-Interface", madeFor);
      }
      try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        out.putNextEntry(new ZipEntry("brought/" + type + ".class"));
        out.write(Files.readAllBytes(folder.resolve("brought/" + type + ".class")));
        out.putNextEntry(new ZipEntry(SERVICES + service));
        out.write(("brought." + type + "\n").getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar that names a class which is not in it. */
  static void writeBroken(Path jar) {
    try {
      Files.createDirectories(jar.getParent());
      var manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().putValue("Lintel-Plugin-Interface", "1");
      try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        out.putNextEntry(new ZipEntry(SERVICES + EVENTS));
        out.write("brought.Missing\n".getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String events(String type, String scheme) {
    return """
    package brought;

    import io.lintel.domain.event.EventBackend;

    public final class %1$s implements EventBackend {
      @Override public String scheme() { return "%2$s"; }
      @Override public Opened open(String url) { throw new IllegalStateException(url); }
    }
    """
        .formatted(type, scheme);
  }

  private static String format(String type, String word) {
    return """
    package brought;

    import io.lintel.messaging.ingest.MessageDecoder;
    import io.lintel.messaging.ingest.MessageFormat;

    public final class %1$s implements MessageFormat {
      @Override public String word() { return "%2$s"; }
      @Override public String usualBase() { return "%2$s/up"; }
      @Override public boolean tellsItsState() { return false; }
      @Override public MessageDecoder decoder(String base, String source) {
        throw new IllegalStateException(source);
      }
    }
    """
        .formatted(type, word);
  }

  private static void compile(Path folder, String type, String source) throws IOException {
    var file = folder.resolve(type + ".java");
    Files.writeString(file, source);
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            file.toString());
    int result = compiler.run(null, null, null, options.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("the plugin does not compile");
    }
  }
}
