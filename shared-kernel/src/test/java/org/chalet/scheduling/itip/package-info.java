/** Conversations about meetings, step by step. */
@NullMarked
package org.chalet.scheduling.itip;

import org.jspecify.annotations.NullMarked;
