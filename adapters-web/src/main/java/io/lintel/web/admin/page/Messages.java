package io.lintel.web.admin.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, from {@code messages.properties} in UTF-8; another language is a file
 * beside it, such as {@code messages_de.properties}, and its name in {@link #LANGUAGES}. What a
 * language lacks is said in English.
 *
 * <p>Texts with arguments are {@link MessageFormat} patterns; apostrophes in them are typographic.
 */
public final class Messages {

  private static final String FOLDER = "/io/lintel/web/admin/";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

  private final Locale language;
  private final ResourceBundle texts;

  private Messages(Locale language, ResourceBundle texts) {
    this.language = language;
    this.texts = texts;
  }

  /** All languages that there are, English first. */
  public static List<Messages> all() {
    var english = new Chained("messages.properties", null);
    return LANGUAGES.stream()
        .map(language ->
            new Messages(
                language,
                language.equals(Locale.ENGLISH)
                    ? english
                    : new Chained("messages_" + language.toLanguageTag() + ".properties", english)))
        .toList();
  }

  public Locale language() {
    return language;
  }

  /**
   * @throws MissingResourceException when no language has it
   */
  public String text(String key, Object... arguments) {
    var text = texts.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
  }

  /** The word for a state or the like: {@code ClassName.CONSTANT}. */
  public String text(Enum<?> value) {
    return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  private static final class Chained extends ResourceBundle {

    private final ResourceBundle own;

    Chained(String file, @Nullable ResourceBundle fallback) {
      own = read(file);
      if (fallback != null) {
        setParent(fallback);
      }
    }

    private static ResourceBundle read(String file) {
      try (var stream = Messages.class.getResourceAsStream(FOLDER + file)) {
        if (stream == null) {
          throw new FileNotFoundException(file);
        }
        return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("the program comes without its texts", e);
      }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return own.containsKey(key) ? own.getObject(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
      return own.getKeys();
    }
  }
}
