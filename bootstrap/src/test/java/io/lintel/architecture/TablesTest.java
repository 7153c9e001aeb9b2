package io.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void noForeignKeyLeadsFromOneContextToAnother() throws IOException {
    for (var file : MavenModule.resources(".sql")) {
      assertThat(Tables.crossings(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void everyTableIsNamedAfterItsContext() throws IOException {
    for (var file : MavenModule.resources(".sql")) {
      assertThat(Tables.strangers(Files.readString(file))).as(file.toString()).isEmpty();
    }
    assertThat(
            Tables.strangers("create table devices (id text); create table device_tags (id text)"))
        .containsExactly("devices");
  }

  @Test
  void foreignKeysWithinAContextAreWelcome() {
    assertThat(
            Tables.crossings(
                """
                create table facility_floors (
                  id text primary key,
                  -- never references device_devices
                  building text not null references facility_buildings (id)
                );
                create table device_devices (id text primary key);
                """))
        .isEmpty();
  }

  @Test
  void noticesAForeignKeyThatCrosses() {
    assertThat(
            Tables.crossings(
                """
                CREATE TABLE IF NOT EXISTS device_devices (
                  id text primary key,
                  room text REFERENCES facility_rooms
                );
                alter table status_fields add foreign key (eui)
                  references device_devices (eui);
                """))
        .containsExactly(
            "device_devices refers to facility_rooms", "status_fields refers to device_devices");
  }
}
