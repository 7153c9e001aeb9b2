package io.lintel.web.admin.places;

import io.lintel.domain.shared.Conflict;
import io.lintel.domain.shared.Version;
import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.page.Heading;
import io.lintel.web.admin.page.Messages;
import io.lintel.web.http.FormValues;
import io.lintel.web.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** In what the forms of one sort of place differ from those of the others. */
interface PlaceForms<T> {

  /**
   * The form of one that is not there yet.
   *
   * @param action where it is sent
   * @param back where one goes who does not want to
   * @param create makes it of what is typed
   */
  record Blank<T>(
      Heading heading, Form form, String action, String back, Function<FormValues, T> create) {}

  /**
   * What all sorts have.
   *
   * @param path below which its forms are
   * @param page that shows it
   * @param parent that shows what it is in
   */
  record Traits(String name, Version version, String path, String page, String parent) {}

  PlaceFormModel.Sort sort();

  /** The pattern of the address of the form of a new one. */
  String newRoute();

  /** The pattern of the address below which the forms of one are. */
  String oneRoute();

  Blank<T> blank(Request request);

  T existing(Request request);

  Traits traits(T place);

  /**
   * @param title the key of it
   */
  Heading heading(Request request, T place, String title);

  Form of(T place);

  Form typed(FormValues values);

  /** Of the fields that are compared with what somebody else saved meanwhile. */
  Map<String, String> labels(Messages messages);

  /** The time zones to choose from; none where that is not asked. */
  default List<Choice> zones(Form form) {
    return List.of();
  }

  T change(Request request, T place, FormValues values);

  /**
   * @throws Conflict when it holds something and that is not to go with it
   */
  void remove(Request request, T place, Optional<Version> expected, boolean cascade);
}
