/** Sets and lifts legal holds: in the organization's stream and in the account's, in one commit. */
@NullMarked
package org.chalet.command.erasure.hold;

import org.jspecify.annotations.NullMarked;
