package org.chalet.query.contact.birthday;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.contact.person.ReadableBooks;
import org.chalet.query.rest.Caller;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of birthdays: in the web and over REST alone, never on devices. */
@RestController
@Tag(name = "events")
public class BirthdayReads {
  private static final int MOST_DAYS = 400;
  private static final int MOST = 2_000;
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private final Supplier<View> live;
  private final ReadableBooks books;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public BirthdayReads(Supplier<View> live, ReadableBooks books) {
    this.live = live;
    this.books = books;
  }

  /**
   * Somebody's birthday.
   *
   * @param date the day; who was born on a leap day has it on 28 February in other years
   * @param age how old the person becomes; absent where the year is not told
   */
  @Schema(name = "BirthdayShown")
  public record Shown(
      String addressBook, String card, String person, String date, @Nullable Integer age) {}

  @GetMapping("/api/birthdays")
  @Operation(
      operationId = "getBirthdays",
      summary = "Birthdays of the people in all address books that the caller reads, by day")
  public List<Shown> birthdays(
      HttpServletRequest request,
      @Parameter(description = "The first day, `2026-05-01`") @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The day after the last; at most 400 days lie between")
          @RequestParam(required = false)
          @Nullable String to) {
    AccountId caller = Caller.of(request);
    LocalDate first = day(from);
    LocalDate end = day(to);
    if (!first.isBefore(end) || ChronoUnit.DAYS.between(first, end) > MOST_DAYS) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "from lies before to, and at most " + MOST_DAYS + " days");
    }
    List<Shown> shown = new ArrayList<>();
    for (String book : books.ids(caller)) {
      for (int year = first.getYear(); year <= end.minusDays(1).getYear(); year++) {
        add(shown, book, year, first, end);
      }
    }
    shown.sort(Comparator.comparing(Shown::date).thenComparing(Shown::person));
    return shown;
  }

  private static LocalDate day(@Nullable String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "from and to say which days are meant, as 2026-05-01");
    }
  }

  /** Only the days of that year are looked at, and 29 February where it is not. */
  private void add(List<Shown> shown, String book, int year, LocalDate first, LocalDate end) {
    LocalDate begin = first.getYear() == year ? first : LocalDate.of(year, 1, 1);
    LocalDate last = end.getYear() == year ? end.minusDays(1) : LocalDate.of(year, 12, 31);
    var scan =
        Scan.of(BirthdaySchema.BY_DAY, book)
            .between(key(MonthDay.from(begin)), key(MonthDay.from(last)) + "9");
    for (Document<BirthdayDocument> found :
        live.get().find(BirthdaySchema.BIRTHDAYS, scan.limit(MOST + 1))) {
      add(shown, found.value(), year);
    }
    boolean leapDayMoves =
        !LocalDate.of(year, 1, 1).isLeapYear() && MonthDay.from(last).equals(MonthDay.of(2, 28));
    if (leapDayMoves) {
      String leap = key(LEAP_DAY);
      live.get()
          .find(
              BirthdaySchema.BIRTHDAYS,
              Scan.of(BirthdaySchema.BY_DAY, book).between(leap, leap + "9").limit(MOST + 1))
          .forEach(found -> add(shown, found.value(), year));
    }
  }

  private static String key(MonthDay day) {
    return String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
  }

  private static void add(List<Shown> shown, BirthdayDocument born, int year) {
    MonthDay day =
        MonthDay.of(
            Integer.parseInt(born.day().substring(0, 2)),
            Integer.parseInt(born.day().substring(2)));
    Integer birth = born.year();
    if (birth != null && birth > year) {
      return;
    }
    if (shown.size() == MOST) {
      throw new Rejected(ErrorCode.TOO_MANY_MATCHES, "more than " + MOST + " birthdays");
    }
    shown.add(
        new Shown(
            born.book(),
            born.card(),
            born.person(),
            day.atYear(year).toString(),
            birth == null ? null : Integer.valueOf(year - birth)));
  }
}
