/** Asks for the deletion of one's own account, or takes that back. */
@NullMarked
package org.chalet.command.erasure.request;

import org.jspecify.annotations.NullMarked;
