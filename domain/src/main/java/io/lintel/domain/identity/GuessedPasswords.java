package io.lintel.domain.identity;

import java.util.Locale;
import java.util.Set;

/**
 * The passwords of the required length that lists of leaked ones have most often; shorter ones are
 * refused anyhow.
 */
final class GuessedPasswords {

  private static final Set<String> COMMON =
      Set.of(
          "1234567890123",
          "123456789012",
          "1234567891011",
          "123123123123",
          "112233445566",
          "121212121212",
          "0123456789ab",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "1qazxsw23edc",
          "q1w2e3r4t5y6",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopas",
          "qwertyuiopasdfghjkl",
          "qwertyuiop[]",
          "qwerty123456",
          "qwertyqwerty",
          "qwerty1234567",
          "asdfghjkl123",
          "asdfghjkl;'",
          "zxcvbnm12345",
          "zaq12wsxcde3",
          "abcdefghijkl",
          "abcdefghijklmnopqrstuvwxyz",
          "abcdef123456",
          "abcd12345678",
          "abc123abc123",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "password1password1",
          "mypassword123",
          "passw0rd1234",
          "p@ssw0rd1234",
          "p@ssword1234",
          "administrator",
          "administrator1",
          "adminadminadmin",
          "admin1234567",
          "letmeinletmein",
          "welcome12345",
          "welcome123456",
          "changemechangeme",
          "changeme1234",
          "iloveyou1234",
          "iloveyouforever",
          "correcthorsebatterystaple",
          "correct horse battery staple",
          "trustno1trustno1",
          "supersecretpassword",
          "secretsecret",
          "unknown12345",
          "manchesterunited",
          "liverpoolfc12",
          "princess1234",
          "sunshine1234",
          "football1234",
          "computer1234",
          "michael12345",
          "samsung12345",
          "internet1234",
          "testtesttest",
          "test12345678",
          "lintellintel",
          "lintel123456");

  private GuessedPasswords() {}

  static boolean have(String text) {
    return COMMON.contains(text.toLowerCase(Locale.ROOT));
  }
}
