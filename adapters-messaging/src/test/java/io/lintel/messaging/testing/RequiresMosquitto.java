package io.lintel.messaging.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips, visibly, where Mosquitto is not installed; with {@code LINTEL_TEST_REQUIRE_MOSQUITTO=1}
 * the tests run regardless, and fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresMosquitto.Installed.class)
public @interface RequiresMosquitto {

  /** Decides. */
  final class Installed implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Mosquitto.program().isPresent()) {
        return ConditionEvaluationResult.enabled("mosquitto is installed");
      }
      return "1".equals(System.getenv("LINTEL_TEST_REQUIRE_MOSQUITTO"))
          ? ConditionEvaluationResult.enabled("mosquitto is required, but not installed")
          : ConditionEvaluationResult.disabled("mosquitto is not installed");
    }
  }
}
