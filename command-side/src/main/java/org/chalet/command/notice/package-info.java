/** Tells people by mail what happened to them: a policy over the log, closed to replay. */
@NullMarked
package org.chalet.command.notice;

import org.jspecify.annotations.NullMarked;
