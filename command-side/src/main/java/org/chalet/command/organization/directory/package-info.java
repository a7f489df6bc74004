/** Hides entries of the directory and shows them again. */
@NullMarked
package org.chalet.command.organization.directory;

import org.jspecify.annotations.NullMarked;
