package io.lintel.web.api;

/** The kinds of resources, with what a test needs to make and change one of each. */
enum Thing {
  BUILDING {
    @Override
    String all(ApiClient api) {
      return "/api/v1/buildings";
    }

    @Override
    Answer create(ApiClient api, String all, int number) {
      return api.post(all, "{\"name\": \"Building %03d\"}".formatted(number));
    }
  },
  FLOOR {
    @Override
    String all(ApiClient api) {
      return BUILDING.created(api).header("Location") + "/floors";
    }

    @Override
    Answer create(ApiClient api, String all, int number) {
      return api.post(all, "{\"name\": \"Floor %03d\", \"level\": %d}".formatted(number, number));
    }
  },
  ROOM {
    @Override
    String all(ApiClient api) {
      return FLOOR.created(api).header("Location") + "/rooms";
    }

    @Override
    Answer create(ApiClient api, String all, int number) {
      return api.post(all, "{\"name\": \"Room %03d\"}".formatted(number));
    }
  },
  KIND {
    @Override
    String all(ApiClient api) {
      return "/api/v1/kinds";
    }

    @Override
    Answer create(ApiClient api, String all, int number) {
      return api.put(all + "/kind-%03d".formatted(number), "{\"name\": \"Kind\"}");
    }

    @Override
    Answer change(ApiClient api, String path, String name, String... headers) {
      return api.put(path, "{\"name\": \"%s\"}".formatted(name), headers);
    }
  },
  DEVICE {
    @Override
    String all(ApiClient api) {
      return "/api/v1/devices";
    }

    @Override
    Answer create(ApiClient api, String all, int number) {
      return api.post(
          all, "{\"eui\": \"%016x\", \"name\": \"Device %03d\"}".formatted(number, number));
    }
  };

  /** The path of the list; makes what it is in. */
  abstract String all(ApiClient api);

  /** Makes one; those of greater numbers come later in the list. */
  abstract Answer create(ApiClient api, String all, int number);

  Answer created(ApiClient api) {
    return create(api, all(api), 1).expect(201);
  }

  Answer change(ApiClient api, String path, String name, String... headers) {
    return api.patch(path, "{\"name\": \"%s\"}".formatted(name), headers);
  }

  /** Sends a body to where one is created. */
  Answer send(ApiClient api, String all, byte[] body, String... headers) {
    return this == KIND
        ? api.sendBytes("PUT", all + "/air", body, headers)
        : api.sendBytes("POST", all, body, headers);
  }
}
