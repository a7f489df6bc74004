/** How contents of files are kept. */
@NullMarked
package org.chalet.file;

import org.jspecify.annotations.NullMarked;
