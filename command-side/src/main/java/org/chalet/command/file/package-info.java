/** Decides about drives: their folders, files, and what is in their trash. */
@NullMarked
package org.chalet.command.file;

import org.jspecify.annotations.NullMarked;
