package io.lintel.web.admin.devices;

import io.lintel.web.admin.page.Choice;
import io.lintel.web.admin.page.Form;
import io.lintel.web.admin.places.RoomChoices;
import java.util.List;

/**
 * Many devices and what is to be done with them.
 *
 * @param count how many are meant, as far as they were counted
 * @param more whether there are more than were counted
 * @param rows the first of them
 * @param willChange how many of those that were counted will change
 * @param previewed whether the rows tell what will change, and it may be done now
 * @param fields names of fields that devices have
 */
public record BulkModel(
    BulkChoice choice,
    Form form,
    List<Choice> kinds,
    RoomChoices rooms,
    int count,
    boolean more,
    List<Row> rows,
    int willChange,
    boolean previewed,
    List<String> fields) {

  /**
   * One of the devices.
   *
   * @param before what the action changes of it
   * @param after empty when it changes nothing
   */
  public record Row(String id, String name, String eui, String before, String after) {}

  public BulkModel {
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
    fields = List.copyOf(fields);
  }
}
