package org.chalet.command.calendar.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chalet.calendar.ImportCalendarObjects;
import org.chalet.calendar.ObjectsImported;
import org.chalet.command.Retrying;
import org.chalet.command.imports.Halving;
import org.chalet.command.imports.ImportWork.Worked;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/** Objects that are taken in together. */
final class CalendarChunk {
  /** What stops an import: nothing of it can be stored any more. */
  private static final Set<ErrorCode> STOPS =
      Set.of(
          ErrorCode.FORBIDDEN,
          ErrorCode.UNKNOWN_COLLECTION,
          ErrorCode.COLLECTION_FROZEN,
          ErrorCode.SUBSCRIPTION_READ_ONLY,
          ErrorCode.QUOTA_EXCEEDED);

  private final Commands commands;
  private final CalendarImport of;
  private final Trail trail;
  private final List<CalendarRefusal> refusals = new ArrayList<>();
  private ObjectsImported done = ObjectsImported.NONE;

  CalendarChunk(Commands commands, CalendarImport of) {
    this.commands = commands;
    this.of = of;
    this.trail = trail(of);
  }

  /** One import is one cause, by which it is found in the history. */
  private static Trail trail(CalendarImport of) {
    return new Trail(
        of.by(), Client.SYSTEM, UUID.randomUUID().toString(), "import " + of.id(), null);
  }

  Worked<CalendarImport, CalendarRefusal> work(List<CalendarRow> rows) {
    Halving<CalendarRow> halving =
        new Halving<>(STOPS, this::send, (row, rejected) -> refusals.add(row.refusal(rejected)));
    rows.stream()
        .filter(row -> !row.code().isEmpty())
        .map(CalendarRow::refusal)
        .forEach(refusals::add);
    halving.send(rows.stream().filter(row -> row.code().isEmpty()).toList());
    refusals.sort(Comparator.comparingLong(CalendarRefusal::line));
    return new Worked<>(of.worked(done, refusals.size()), refusals, halving.stop());
  }

  private void send(List<CalendarRow> rows) {
    List<byte[]> texts = rows.stream().map(row -> row.text().getBytes(UTF_8)).toList();
    ImportCalendarObjects command = new ImportCalendarObjects(of.calendarId(), texts, of.replace());
    Retrying.run(() -> done = done.and(commands.send(command, trail).as(ObjectsImported.class)));
  }
}
