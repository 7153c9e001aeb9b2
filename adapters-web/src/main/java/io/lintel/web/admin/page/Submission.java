package io.lintel.web.admin.page;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Stale;
import io.lintel.web.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form on its way to a service. What the service refuses is shown in the form, with all that was
 * typed.
 *
 * @param typed what was typed
 * @param labels of the fields that are compared with what somebody else saved meanwhile
 * @param saved the form of the thing as it is now
 */
public record Submission(Form typed, Map<String, String> labels, Supplier<Form> saved) {

  /** Shows the form again. */
  @FunctionalInterface
  public interface Again {

    /**
     * @param theirs what somebody else saved; null when nobody did
     */
    Reply show(Form form, @Nullable List<Difference> theirs);
  }

  /** Of something new, which nobody else can change. */
  public static Submission ofNew(Form typed) {
    return new Submission(typed, Map.of(), () -> typed);
  }

  /**
   * @param work does it, and answers where that leads
   */
  public Reply send(Supplier<Reply> work, Again again) {
    try {
      return work.get();
    } catch (Invalid e) {
      return again.show(typed.refused(e), null);
    } catch (Conflict e) {
      return again.show(typed.wrong(field(e.reason()), e.getMessage()), null);
    } catch (Stale _) {
      var now = saved.get();
      return again.show(
          typed.with("version", now.value("version")), Difference.between(typed, now, labels));
    }
  }

  private static String field(Conflict.Reason reason) {
    return switch (reason) {
      case EMAIL_TAKEN -> "email";
      case EUI_TAKEN -> "eui";
      case KEY_TAKEN -> "key";
      case LEVEL_TAKEN -> "level";
      case NAME_TAKEN -> "name";
      default -> "";
    };
  }
}
