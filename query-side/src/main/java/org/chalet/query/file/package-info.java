/** The view of drives: folders, files, their versions, and the trash. */
@NullMarked
package org.chalet.query.file;

import org.jspecify.annotations.NullMarked;
