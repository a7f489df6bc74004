/** Who did what, when and from which client: one line for each event. */
@NullMarked
package org.chalet.query.activity;

import org.jspecify.annotations.NullMarked;
