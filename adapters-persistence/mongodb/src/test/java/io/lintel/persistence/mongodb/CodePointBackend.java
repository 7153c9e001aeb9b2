package io.lintel.persistence.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/**
 * Corrects one thing about the stand-in: it orders texts by UTF-16 code unit, MongoDB by the bytes
 * of UTF-8, that is by code point. So it is given texts whose code units are exchanged such that
 * their order is the right one; which texts are equal stays the same.
 */
final class CodePointBackend extends MemoryBackend {

  @Override
  public MemoryDatabase openOrCreateDatabase(String name) {
    return new Database(name, getCursorRegistry());
  }

  private static final class Database extends MemoryDatabase {

    Database(String name, CursorRegistry cursors) {
      super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
      return new Collection(this, name, options, cursorRegistry);
    }
  }

  private static final class Collection extends MemoryCollection {

    private static final Set<String> ORDERINGS = Set.of("$lt", "$lte", "$gt", "$gte");

    Collection(
        MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
      super(database, name, options, cursors);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
      return ordersTexts(query)
          ? super.documentMatchesQuery((Document) exchanged(document), (Document) exchanged(query))
          : super.documentMatchesQuery(document, query);
    }

    private static boolean ordersTexts(Object query) {
      return switch (query) {
        case List<?> items -> items.stream().anyMatch(Collection::ordersTexts);
        case Document members ->
            members.entrySet().stream()
                .anyMatch(member ->
                    ORDERINGS.contains(member.getKey())
                        ? member.getValue() instanceof String
                        : ordersTexts(member.getValue()));
        case null, default -> false;
      };
    }

    private static Object exchanged(Object value) {
      return switch (value) {
        case String text -> exchanged(text);
        case List<?> items -> items.stream().map(Collection::exchanged).toList();
        case Document members -> {
          var exchanged = new Document();
          members.forEach((name, member) -> exchanged.put(name, exchanged(member)));
          yield exchanged;
        }
        case null, default -> value;
      };
    }

    /** Puts what UTF-16 writes as surrogates after all else. */
    private static String exchanged(String text) {
      var exchanged = new StringBuilder(text.length());
      text.chars()
          .map(c -> c < 0xD800 ? c : c < 0xE000 ? c + 0x2000 : c - 0x800)
          .forEach(c -> exchanged.append((char) c));
      return exchanged.toString();
    }
  }
}
