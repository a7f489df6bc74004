/** What any bytes must do to the readers of formats: be read, or be refused. */
@NullMarked
package org.chalet.fuzz;

import org.jspecify.annotations.NullMarked;
