/**
 * Takes in the images that people upload as plans: finds out what they are, by their bytes alone,
 * and keeps out what a browser would run, fetch or choke on. No other code reads an image.
 */
@NullMarked
package io.lintel.web.facility.plan;

import org.jspecify.annotations.NullMarked;
