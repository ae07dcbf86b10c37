/** What leaves the house, and the check that lets it out. */
package org.anyuan.response.application.publication;
