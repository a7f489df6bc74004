package org.chalet.command.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import org.chalet.command.rest.Fields;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a share gives.
 *
 * @param level see {@link ShareLevel}
 */
@Schema(name = "ShareBody")
public record ShareBody(@Nullable String level) {
  public ShareLevel shareLevel() {
    return ShareLevel.of(Fields.required("level", level));
  }
}
