package org.chalet.room;

/** Under what the organization of a room is found. */
public final class RoomScopes {
  /** Ids of rooms; the holder is the organization. */
  public static final String ROOMS = "room";

  private RoomScopes() {}
}
