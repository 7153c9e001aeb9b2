package io.lintel.persistence.mongodb;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.lintel.domain.shared.StoreUnavailable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one place where the driver's exceptions become Lintel's. */
final class MongoCall {

  private static final String STORE = "MongoDB";

  private MongoCall() {}

  /**
   * @param call of the driver and nothing else
   */
  static <T extends @Nullable Object> T answer(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException e) {
      throw new StoreUnavailable(STORE, problem(e), e);
    } catch (IllegalStateException e) { // what the driver throws when its client has been closed
      throw new StoreUnavailable(STORE, "its client has been closed", e);
    }
  }

  /** Without the driver's words, in which hosts and user names stand. */
  private static String problem(MongoException e) {
    return switch (e) {
      case MongoTimeoutException _, MongoExecutionTimeoutException _ -> "no answer in time";
      case MongoSocketException _ -> "the connection broke";
      case MongoSecurityException _ -> "it refuses the login";
      case MongoInterruptedException _ -> "interrupted while waiting for it";
      case MongoWriteConcernException _, MongoBulkWriteException _ -> "it did not take the write";
      default -> "it answered with error " + e.getCode();
    };
  }
}
