/** Switches two-factor sign-in on and off, and renews recovery codes. */
@NullMarked
package org.chalet.command.identity.twofactor;

import org.jspecify.annotations.NullMarked;
