/** Deletes organizations that nobody needs any more. */
@NullMarked
package org.chalet.command.organization.deletion;

import org.jspecify.annotations.NullMarked;
