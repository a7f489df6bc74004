package org.chalet.command.organization.room;

import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.RoomId;

/**
 * Two rooms of an organization are never called the same, however it is written.
 *
 * @param names rooms by their folded names
 */
record RoomNameIsFree(Map<String, String> names, String wanted, RoomId room) implements Rule {
  @Override
  public boolean broken() {
    return !names.getOrDefault(RoomWords.folded(wanted), room.raw()).equals(room.raw());
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.ROOM_NAME_TAKEN;
  }

  @Override
  public String detail() {
    return "another room of the organization is called so";
  }
}
