/** Changes what an organization shows: initials and a logo. */
@NullMarked
package org.chalet.command.organization.display;

import org.jspecify.annotations.NullMarked;
