/** Files that are taken in part by part, in the background, and what is told of each. */
@NullMarked
package org.chalet.command.imports;

import org.jspecify.annotations.NullMarked;
