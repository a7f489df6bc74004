package org.chalet.command.collection;

import java.util.Set;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.command.StateReader;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.MarkFavourite;
import org.chalet.contact.PutBackCards;
import org.chalet.contact.RestoreCard;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.contact.RestoreCards;
import org.chalet.contact.ShowDuplicates;
import org.chalet.contact.UndoMerge;
import org.chalet.guard.GuardEvent;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;

/** Refuses clients that a guard holds. */
public final class Holds {
  /** They bring back, or leave the objects as they are. */
  private static final Set<Class<? extends Command>> UNHELD =
      Set.of(
          PutBackCalendarObjects.class,
          PutBackCards.class,
          RestoreCalendarObject.class,
          RestoreCalendarObjects.class,
          RestoreCalendarObjectVersion.class,
          RestoreCard.class,
          RestoreCards.class,
          RestoreCardVersion.class,
          UndoMerge.class,
          MarkFavourite.class,
          HideDuplicates.class,
          ShowDuplicates.class);

  private final StateReader states;

  public Holds(StateReader states) {
    this.states = states;
  }

  /**
   * @throws Rejected HELD_UNTIL_CONFIRMED
   */
  public void verify(String collection, Class<? extends Command> command, Trail trail) {
    boolean held =
        !UNHELD.contains(command)
            && states
                .read(GuardEvent.stream(collection), Guard.EVOLUTION)
                .filter(guard -> guard.holds(trail))
                .isPresent();
    if (held) {
      throw new Rejected(
          ErrorCode.HELD_UNTIL_CONFIRMED,
          "this client has changed much here; the owner is asked whether that was meant");
    }
  }
}
