package org.chalet.command.calendar.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.ImportCalendarObjects;
import org.chalet.command.Secrets;
import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportSpaces;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Imports;
import org.chalet.icalendar.CalendarFile;
import org.chalet.icalendar.PublishedCalendar;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Imports of calendars: a file is taken apart at once, and taken in in the background. */
public final class CalendarImports implements AutoCloseable {
  /** How long what came of an import can be asked. */
  private static final Duration KEPT = Duration.ofDays(7);

  static final int MOST_BYTES = 64 * 1024 * 1024;
  static final int MOST_OBJECTS = 100_000;
  private static final String UNNAMED = "Import";

  private final Commands commands;
  private final ImportShelf<CalendarImport, CalendarRow, CalendarRefusal> shelf;
  private final Imports<CalendarImport, CalendarRow, CalendarRefusal> imports;
  private final InstantSource clock;

  public CalendarImports(Commands commands, SecretVault vault, Leases leases, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
    this.shelf =
        new ImportShelf<>(
            vault,
            new ImportSpaces(
                VaultSpaces.CALENDAR_IMPORT,
                VaultSpaces.CALENDAR_IMPORT_RUNNING,
                VaultSpaces.CALENDAR_IMPORT_ROWS,
                VaultSpaces.CALENDAR_IMPORT_REFUSALS,
                VaultSpaces.CALENDAR_IMPORT_CANCELLED),
            KEPT,
            CalendarImport.class,
            new TypeReference<List<CalendarRow>>() {},
            new TypeReference<List<CalendarRefusal>>() {});
    this.imports =
        new Imports<>(
            "calendar-import",
            shelf,
            (known, rows) -> new CalendarChunk(commands, known).work(rows),
            leases,
            clock);
  }

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    imports.start();
  }

  Imports<CalendarImport, CalendarRow, CalendarRefusal> running() {
    return imports;
  }

  /** Whoever may not write into it is refused. */
  void verify(CalendarId calendar, Trail trail) {
    Receipt unused = commands.send(new ImportCalendarObjects(calendar, List.of(), false), trail);
  }

  /**
   * Begins an import into a calendar that is there.
   *
   * @throws Rejected what is wrong with the file as a whole, IMPORT_RUNNING
   */
  CalendarImport into(CalendarId calendar, byte[] bytes, boolean replace, Trail trail) {
    verify(calendar, trail);
    CalendarFile file = CalendarFile.of(bytes, MOST_OBJECTS);
    return begin(calendar, file, replace, trail, () -> {});
  }

  /**
   * Begins an import into a calendar that is made for it.
   *
   * @param name null for the one that the file says
   * @throws Rejected the same
   */
  CalendarImport intoNew(@Nullable String name, byte[] bytes, Trail trail) {
    CalendarFile file = CalendarFile.of(bytes, MOST_OBJECTS);
    CalendarId calendar = CalendarId.ofLocal(Secrets.letters());
    return begin(calendar, file, false, trail, () -> create(calendar, name, file.face(), trail));
  }

  private CalendarImport begin(
      CalendarId calendar, CalendarFile file, boolean replace, Trail trail, Runnable before) {
    CalendarImport begun =
        CalendarImport.begun(
            Secrets.letters(), trail.actor(), calendar, clock.instant().getEpochSecond(), replace);
    if (!shelf.occupy(begun)) {
      throw new Rejected(ErrorCode.IMPORT_RUNNING, "another import of yours is not over");
    }
    try {
      shelf.keep(begun);
      before.run();
      CalendarImport ready = CalendarRows.keep(shelf, begun, file);
      shelf.keep(ready);
      imports.wake();
      return ready;
    } catch (RuntimeException broken) {
      imports.end(begun, ImportState.STOPPED, ErrorCode.INTERNAL.token());
      throw broken;
    }
  }

  private void create(
      CalendarId calendar, @Nullable String name, PublishedCalendar face, Trail trail) {
    String called =
        Objects.requireNonNullElse(name, Objects.requireNonNullElse(face.name(), UNNAMED));
    CollectionProperties properties =
        new CollectionProperties(called, face.description(), face.colour(), null, null, Map.of());
    Receipt unused =
        commands.send(
            new CreateCalendar(
                calendar,
                new AccountId(trail.actor()),
                new ResourceName(calendar.local()),
                CalendarComponents.ENTRIES,
                properties),
            trail);
  }

  @Override
  public void close() {
    imports.close();
  }
}
