/** Adds, changes and removes users. */
@NullMarked
package org.chalet.command.organization.user;

import org.jspecify.annotations.NullMarked;
