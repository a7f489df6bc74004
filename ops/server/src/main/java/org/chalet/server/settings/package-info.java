/** What an operator may set. */
@NullMarked
package org.chalet.server.settings;

import org.jspecify.annotations.NullMarked;
