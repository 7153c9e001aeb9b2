package io.lintel.web.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.lintel.application.shared.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON text in words of JSON, where Jackson speaks of Java. */
final class JsonProblems {

  private JsonProblems() {}

  static ProblemException malformed(JsonProcessingException e) {
    var location = e.getLocation();
    var message =
        e instanceof MismatchedInputException
            ? "nothing may follow the end of the value"
            : e.getOriginalMessage()
                .replaceAll(",? ?from `[^`]*`", "")
                .replaceAll(" \\((start marker at )?\\[Source: .*", "");
    if (location == null) {
      return new ProblemException(Problem.of(ProblemType.MALFORMED_JSON, message), e);
    }
    int line = location.getLineNr();
    int column = location.getColumnNr();
    return new ProblemException(
        Problem.of(
            ProblemType.MALFORMED_JSON,
            "Line %d, column %d: %s".formatted(line, column, message),
            List.of(InputError.inText(line, column, message))),
        e);
  }

  static ProblemException notBound(JsonProcessingException e, JsonNode tree) {
    if (!(e instanceof JsonMappingException mapping)) {
      return ProblemException.body("", "does not have the right shape", e);
    }
    var pointer =
        mapping.getPath().stream().map(JsonProblems::segment).collect(Collectors.joining());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.body(pointer, unknown(unknown), e);
    }
    var found = tree.at(JsonPointer.compile(pointer));
    var expected = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    return ProblemException.body(
        pointer, "must be %s, not %s".formatted(nameOf(expected), nameOf(found)), e);
  }

  private static String unknown(UnrecognizedPropertyException e) {
    var known = e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    return "cannot be given here%s; known: %s"
        .formatted(
            Spelling.nearest(e.getPropertyName(), known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(""),
            String.join(", ", known));
  }

  private static String segment(JsonMappingException.Reference reference) {
    return "/"
        + (reference.getFieldName() == null
            ? Integer.toString(reference.getIndex())
            : Rules.segment(reference.getFieldName()));
  }

  static String nameOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "a text";
      case BOOLEAN -> "true or false";
      case NUMBER -> "the number " + shown(node.asText());
      case NULL, MISSING -> "null";
    };
  }

  private static String nameOf(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Integer.class) {
      return "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == Double.class) {
      return "a number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another type";
  }

  private static String shown(String number) {
    return number.length() <= 40 ? number : number.substring(0, 40) + "...";
  }
}
