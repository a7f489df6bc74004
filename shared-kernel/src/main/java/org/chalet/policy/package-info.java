/** Who may do what: one line for every command and every query. */
@NullMarked
package org.chalet.policy;

import org.jspecify.annotations.NullMarked;
