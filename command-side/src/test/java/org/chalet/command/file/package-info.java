/** What drives decide. */
@NullMarked
package org.chalet.command.file;

import org.jspecify.annotations.NullMarked;
