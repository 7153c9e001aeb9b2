package io.lintel.bootstrap.benchmark.ingest;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lintel.domain.status.StatusReport;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Bulk writes of the driver: a document of each device, and one of each sample. */
final class PlainMongo implements AutoCloseable {

  private final MongoClient client;
  private final MongoCollection<Document> devices;
  private final MongoCollection<Document> history;

  PlainMongo(String url) {
    client = MongoClients.create(url);
    var database = client.getDatabase("plain").withWriteConcern(WriteConcern.MAJORITY);
    devices = database.getCollection("devices");
    history = database.getCollection("history");
  }

  /**
   * @param reports of a device each
   */
  void write(List<StatusReport> reports) {
    var updates = new ArrayList<UpdateOneModel<Document>>();
    var samples = new ArrayList<Document>();
    for (var report : reports) {
      var at = Date.from(report.at());
      var changes = new ArrayList<Bson>();
      changes.add(Updates.set("seen", at));
      report
          .fields()
          .forEach((name, value) -> {
            var register =
                new Document("t", at).append("h", value.hash()).append("v", value.text());
            changes.add(Updates.set("fields." + name, register));
            samples.add(
                new Document("eui", report.eui().bits())
                    .append("field", name.value())
                    .append("at", at)
                    .append("value", value.text()));
          });
      updates.add(
          new UpdateOneModel<>(
              Filters.eq("_id", report.eui().bits()),
              Updates.combine(changes),
              new UpdateOptions().upsert(true)));
    }
    devices.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    history.insertMany(samples, new InsertManyOptions().ordered(false));
  }

  @Override
  public void close() {
    client.close();
  }
}
