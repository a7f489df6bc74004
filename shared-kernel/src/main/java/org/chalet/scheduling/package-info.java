/** Invitations on their way, inboxes, and who is told what: commands and events (RFC 6638). */
@NullMarked
package org.chalet.scheduling;

import org.jspecify.annotations.NullMarked;
