/// What to save a file as that datawall can't clean.
enum FormatAdvice {
    static func of(ending: String) -> String {
        switch ending {
        case "heic", "heif", "avif", "tif", "tiff", "bmp", "psd", "jp2", "jxl", "raw", "cr2", "nef", "dng", "ico":
            "open it and save it as JPEG or PNG"
        case "svgz", "ai", "eps": "open it and save it as plain SVG, PNG or PDF"
        case "doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "key", "xls", "xlsx", "ods", "numbers", "pub",
            "ps", "epub":
            "open it and save it as PDF"
        case "ogg", "oga", "opus", "aac", "flac", "wma", "aif", "aiff", "amr", "3gp": "save it as MP3, M4A or WAV"
        case "webm", "mkv", "avi", "wmv", "ogv", "mpg", "mpeg", "flv": "save it as MP4"
        case "zip", "gz", "tar", "7z", "rar": "unpack it, and attach the files one by one"
        case "html", "htm", "xhtml", "xml", "mht", "mhtml": "print it as PDF"
        case "": "give it an ending, as `.pdf` or `.txt`"
        default: "save it as JPEG, PNG, PDF, MP3, MP4 or plain text (`.txt`)"
        }
    }
}
