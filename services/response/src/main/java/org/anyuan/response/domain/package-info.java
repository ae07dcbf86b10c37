/** What a response to a major incident is made of; pure, its clock is a parameter. */
package org.anyuan.response.domain;
