package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWalkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19970902T090000 | FREQ=DAILY;INTERVAL=10;COUNT=3 | 19970902 19970912 19970922
          19970902T090000 | FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU;COUNT=3 | 19970902 19980104 19980111
          19970902T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH | 19970902 19970904 19970916 19970918
          19970805T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 19970805 19970810 19970819 19970824
          19970805T090000 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 19970805 19970817 19970819 19970831
          19970905T090000 | FREQ=MONTHLY;COUNT=3;BYDAY=1FR | 19970905 19971003 19971107
          19970922T090000 | FREQ=MONTHLY;COUNT=3;BYDAY=-2MO | 19970922 19971020 19971117
          19970928T090000 | FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3 | 19970928 19971029 19971128
          19970131T090000 | FREQ=MONTHLY;COUNT=3 | 19970131 19970331 19970531
          19970610T090000 | FREQ=YEARLY;COUNT=4;BYMONTH=6,7 | 19970610 19970710 19980610 19980710
          19970101T090000 | FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200 | 19970101 19970410 19970719 20000101
          19970519T090000 | FREQ=YEARLY;BYDAY=20MO;COUNT=3 | 19970519 19980518 19990517
          19970512T090000 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 | 19970512 19980511 19990517
          19970512T090000 | FREQ=YEARLY;BYWEEKNO=20;COUNT=3 | 19970512 19980511 19990517
          19970313T090000 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4 | 19970313 19970320 19970327 19980305
          19980213T090000 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4 | 19980213 19980313 19981113 19990813
          19961105T090000 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 19961105 20001107 20041102
          19970904T090000 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 19970904 19971007 19971106
          19970929T090000 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3 | 19970929 19971030 19971127
          20240229T090000 | FREQ=YEARLY;COUNT=3 | 20240229 20280229 20320229
          20000229T090000 | FREQ=YEARLY;INTERVAL=100;COUNT=3 | 20000229 24000229 28000229
          20240229T090000 | FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=3 | 20240229 20280229 20320229
          """)
  void days_of_the_examples(String start, String rule, String expected) {
    assertThat(walk(rule, start, 10).stream().map(text -> text.substring(0, 8)))
        .isEqualTo(List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z | 090000 120000 150000
          FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 090000 103000 120000 133000
          FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=5 | 090000 092000 100000 102000 090000
          FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16;COUNT=5 | 090000 092000 094000 160000 162000
          FREQ=SECONDLY;BYMINUTE=1;BYSECOND=5,6;COUNT=4 | 090000 090105 090106 100105
          FREQ=HOURLY;BYMINUTE=10,50;BYSETPOS=-1;COUNT=3 | 090000 095000 105000
          FREQ=MINUTELY;BYSECOND=60;COUNT=2 | 090000 090100
          """)
  void times_of_the_examples(String rule, String expected) {
    assertThat(walk(rule, "19970902T090000", 10).stream().map(text -> text.substring(9)))
        .isEqualTo(List.of(expected.split(" ")));
  }

  @Test
  void dates_have_no_hours() {
    assertThat(walk("FREQ=HOURLY;BYHOUR=3;COUNT=2", "19970902", 10))
        .containsExactly("19970902", "19970903");
  }

  @Test
  void the_start_is_an_instance_even_where_the_rule_does_not_say_so() {
    assertThat(walk("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "20260106", 10))
        .containsExactly("20260106", "20260112");
    assertThat(walk("FREQ=DAILY;UNTIL=20250101", "20260106", 10)).containsExactly("20260106");
  }

  private static List<String> walk(String rule, String start, int max) {
    Moment first = Moment.of(start, "", new Zones(Calendars.calendar())).orElseThrow();
    RuleWalk walk = new RuleWalk(RecurrenceRule.of(rule).orElseThrow(), first);
    List<String> starts = new ArrayList<>();
    for (long local = walk.next();
        local != RuleWalk.NONE && starts.size() < max;
        local = walk.next()) {
      starts.add(first.at(local).text());
    }
    return starts;
  }
}
