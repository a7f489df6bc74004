package org.chalet.room;

import java.util.List;
import org.chalet.kernel.message.Event;

/** What happened to the rooms of an organization, in its stream. */
public sealed interface RoomEvent extends Event permits RoomAdded, RoomChanged {
  /** {@code organization:…}. */
  String organization();

  /** {@code room:…}. */
  String room();

  String name();

  /** Where it is; may be empty. */
  String location();

  /** How many people fit in; 0 where nobody said. */
  int capacity();

  List<String> equipment();

  /** {@code #rrggbb}. */
  String colour();

  /** Whether it can be booked. */
  boolean active();
}
