/** What write endpoints share: who asks, what they expect, how they are answered. */
@NullMarked
package org.chalet.command.rest;

import org.jspecify.annotations.NullMarked;
