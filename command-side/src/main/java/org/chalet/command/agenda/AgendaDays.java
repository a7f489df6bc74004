package org.chalet.command.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What happens on a day. */
public interface AgendaDays {
  /** Of what the person may read now and has chosen, in order of start. */
  List<AgendaLine> of(Agenda agenda, LocalDate day, ZoneId zone);
}
