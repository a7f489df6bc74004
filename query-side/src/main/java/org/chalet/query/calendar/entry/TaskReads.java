package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done. */
@RestController
@Tag(name = "tasks")
public class TaskReads {
  private static final int MOST_IN_TREE = 2_000;

  private final CalendarViews views;
  private final ReadableCalendars calendars;

  public TaskReads(CalendarViews views, ReadableCalendars calendars) {
    this.views = views;
    this.calendars = calendars;
  }

  @GetMapping("/api/calendars/{calendar}/tasks")
  @Operation(
      operationId = "getTasks",
      summary =
          "All tasks of a calendar; `details.parent` is the UID of the one that a task is a part"
              + " of, which may be gone")
  public Page<Entry> tasks(
      HttpServletRequest request,
      @PathVariable String calendar,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var readable = calendars.required(Caller.of(request), PathIds.calendar(calendar).raw());
    Page<Document<CalendarObjectDocument>> found =
        views.ofKind(readable.id(), "VTODO", PageRequest.of(cursor, limit));
    List<Entry> tasks = new ArrayList<>();
    for (Document<CalendarObjectDocument> task : found.items()) {
      try {
        tasks.add(EntryViews.entry(task, null));
      } catch (Rejected unreadable) {
        continue;
      }
    }
    return new Page<>(tasks, found.next());
  }

  @GetMapping("/api/calendars/{calendar}/task-tree")
  @Operation(
      operationId = "getTaskTree",
      summary =
          "All tasks of a calendar in the order that people gave them, each followed by its parts;"
              + " where they are parts of each other in a circle, it is cut")
  public List<TaskNode> tree(HttpServletRequest request, @PathVariable String calendar) {
    var readable = calendars.required(Caller.of(request), PathIds.calendar(calendar).raw());
    List<OrderedTask> tasks = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Document<CalendarObjectDocument>> page =
          views.ofKind(readable.id(), "VTODO", PageRequest.of(cursor, PageRequest.MOST));
      page.items().forEach(task -> OrderedTask.of(task).ifPresent(tasks::add));
      if (tasks.size() > MOST_IN_TREE) {
        throw new Rejected(
            ErrorCode.TOO_MANY_MATCHES, "a tree of more than " + MOST_IN_TREE + " tasks");
      }
      cursor = page.next();
    } while (cursor != null);
    return TaskTree.of(tasks.stream().sorted(OrderedTask.ORDER).map(OrderedTask::task).toList());
  }

  @GetMapping("/api/calendars/{calendar}/tasks/{name}")
  @Operation(
      operationId = "getTask",
      summary = "A task with all that is said of it, or one instance of a recurring one")
  public ResponseEntity<Entry> one(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String instance) {
    var readable = calendars.required(Caller.of(request), PathIds.calendar(calendar).raw());
    return new EntryViews(views, "VTODO").one(readable.id(), name, instance);
  }
}
