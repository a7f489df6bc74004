/** What is shown of drives. */
@NullMarked
package org.chalet.query.file;

import org.jspecify.annotations.NullMarked;
