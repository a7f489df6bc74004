package org.chalet.query.dav.attachments;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentIntake;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.caldav.CalendarCollection;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.ObjectAnswer;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.jspecify.annotations.Nullable;

/** POST of a file to a calendar object (RFC 8607, 3.3): its bytes are kept while they come in. */
final class AttachmentPost implements DavMethod {
  private static final String ACTION = "action";
  private static final String RID = "rid";
  private static final String MANAGED_ID = "managed-id";

  private final AttachmentIntake intake;

  AttachmentPost(AttachmentIntake intake) {
    this.intake = intake;
  }

  private record Attached(Receipt receipt, String id) {}

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return calendar(at).isPresent();
  }

  private static Optional<CalendarCollection> calendar(DavResource at) {
    Object in =
        switch (at) {
          case ObjectResource object -> object.in();
          case ObjectLocation location -> location.in();
          default -> at;
        };
    return in != at && in instanceof CalendarCollection calendar
        ? Optional.of(calendar)
        : Optional.empty();
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    CalendarCollection calendar = calendar(at).orElseThrow();
    ObjectResource object = (ObjectResource) at;
    Map<String, String> query = exchange.query();
    switch (query.getOrDefault(ACTION, "")) {
      case "attachment-add" -> {
        require(!query.containsKey(MANAGED_ID), ErrorCode.INVALID_MANAGED_ID);
        keep(exchange, calendar, object, instances(query), null);
      }
      case "attachment-update" -> {
        require(!query.containsKey(RID), ErrorCode.INVALID_INSTANCE);
        keep(exchange, calendar, object, List.of(), attached(query));
      }
      case "attachment-remove" -> {
        var remove =
            new RemoveAttachment(
                calendar.calendar(),
                name(object),
                instances(query),
                attached(query),
                exchange.precondition());
        answer(exchange, object, calendar.send(remove, exchange.trail()), null);
      }
      default ->
          throw new Rejected(
              ErrorCode.INVALID_ATTACHMENT_ACTION, "files are added, updated or removed");
    }
  }

  private static String attached(Map<String, String> query) {
    String id = query.getOrDefault(MANAGED_ID, "").strip();
    require(!id.isEmpty(), ErrorCode.INVALID_MANAGED_ID);
    return id;
  }

  private static List<String> instances(Map<String, String> query) {
    String said = query.get(RID);
    if (said == null) {
      return List.of();
    }
    List<String> instances = List.of(said.split(",", -1));
    require(instances.stream().noneMatch(String::isBlank), ErrorCode.INVALID_INSTANCE);
    return instances;
  }

  private static void require(boolean holds, ErrorCode otherwise) {
    if (!holds) {
      throw new Rejected(otherwise, "the query of the URL does not fit the action");
    }
  }

  private static ResourceName name(ObjectResource object) {
    return new ResourceName(object.row().name());
  }

  /**
   * Keeps a file; what is refused is not kept.
   *
   * @param former managed id of the file that goes; null where none does
   */
  private void keep(
      DavExchange exchange,
      CalendarCollection calendar,
      ObjectResource object,
      List<String> instances,
      @Nullable String former)
      throws IOException {
    AccountId owner = new AccountId(calendar.stored().owner());
    var arriving =
        new AttachmentIntake.Arriving(
            exchange.input(),
            exchange.contentLength(),
            DispositionName.of(exchange.header("Content-Disposition")),
            exchange.header("Content-Type"));
    Attached done =
        intake.take(
            owner,
            arriving,
            file -> {
              Command command =
                  former == null
                      ? new AddAttachment(
                          calendar.calendar(),
                          name(object),
                          instances,
                          file,
                          exchange.precondition())
                      : new ReplaceAttachment(
                          calendar.calendar(), name(object), former, file, exchange.precondition());
              return new Attached(calendar.send(command, exchange.trail()), file.id());
            });
    answer(exchange, object, done.receipt(), done.id());
  }

  /**
   * @param id of the file that is attached now; null where none is
   */
  private static void answer(
      DavExchange exchange, ObjectResource object, Receipt receipt, @Nullable String id)
      throws IOException {
    ObjectStored stored = receipt.as(ObjectStored.class);
    if (id != null) {
      exchange.header("Cal-Managed-ID", id);
    }
    exchange.header("ETag", stored.etag());
    String scheduleTag = stored.scheduleTag();
    if (scheduleTag != null) {
      exchange.header("Schedule-Tag", scheduleTag);
    }
    boolean added = "attachment-add".equals(exchange.query().get(ACTION));
    Optional<ObjectResource> now =
        receipt.visible() && exchange.preferences().representation()
            ? object.in().object(object.row().name())
            : Optional.empty();
    if (now.isPresent()) {
      ObjectAnswer.show(exchange, now.get(), added ? DavExchange.CREATED : DavExchange.OK);
      return;
    }
    exchange.applied("return=minimal");
    int done = added ? DavExchange.CREATED : DavExchange.NO_CONTENT;
    exchange.status(receipt.visible() ? done : DavExchange.ACCEPTED);
  }
}
