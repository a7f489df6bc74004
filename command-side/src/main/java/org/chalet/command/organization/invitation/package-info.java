/** Invites whoever has no account yet. */
@NullMarked
package org.chalet.command.organization.invitation;

import org.jspecify.annotations.NullMarked;
