package io.lintel.web.facility;

import io.lintel.application.facility.FloorPlanService;
import io.lintel.domain.facility.FloorId;
import io.lintel.domain.facility.FloorPlan;
import io.lintel.domain.facility.PlanImage;
import io.lintel.web.facility.plan.PlanReader;
import io.lintel.web.http.MediaTypes;
import io.lintel.web.http.Reply;
import io.lintel.web.http.Request;
import io.lintel.web.http.Route;
import io.lintel.web.http.RouteGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plans of floors. */
public final class FloorPlanRoutes implements RouteGroup {

  private static final String PLAN = Route.API + "/floors/{floorId}/plan";
  private static final String[] IMAGES = {MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.SVG};

  /** Nothing in an image may run or fetch anything, should somebody open it as a page. */
  private static final String AS_AN_IMAGE =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox;"
          + " frame-ancestors 'none'";

  private final FloorPlanService plans;

  public FloorPlanRoutes(FloorPlanService plans) {
    this.plans = plans;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PLAN, this::get).producing(IMAGES),
        Route.put(PLAN, this::put),
        Route.delete(PLAN, this::remove));
  }

  private Reply get(Request request) {
    return reply(plans.get(request.caller(), floor(request)));
  }

  /** Answers an image so that nothing in it is run, should somebody open it as a page. */
  public static Reply reply(PlanImage image) {
    var type = PlanJson.mediaType(image.format());
    var name = "plan." + image.format().name().toLowerCase(Locale.ROOT);
    return Reply.of(200, new Reply.Body.File(type, image::bytes))
        .tagged(PlanJson.tag(image.description()))
        .with("Content-Security-Policy", AS_AN_IMAGE)
        .with("Content-Disposition", "inline; filename=\"%s\"".formatted(name));
  }

  private Reply put(Request request) {
    var image = PlanReader.read(request.file(PlanImage.LARGEST, IMAGES));
    boolean isNew =
        plans.put(request.caller(), floor(request), image, before -> checkMatch(request, before));
    var plan = PlanJson.of(image.description());
    var reply = isNew ? Reply.created(request.path(), plan) : Reply.ok(plan);
    return reply.tagged(PlanJson.tag(image.description()));
  }

  private Reply remove(Request request) {
    plans.remove(request.caller(), floor(request), before -> checkMatch(request, before));
    return Reply.noContent();
  }

  private static void checkMatch(Request request, Optional<FloorPlan> before) {
    request.preconditions().checkMatch(before.map(PlanJson::tag));
  }

  private static FloorId floor(Request request) {
    return new FloorId(request.pathUuid("floor", "floorId"));
  }
}
